package vn.ansinh.reporting.answering;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import vn.ansinh.contracts.calculation.BilingualText;
import vn.ansinh.reporting.counting.Measure;

/** A figure that can be asked for. */
enum Indicator {
    PARTICIPANTS_ACTIVE("participants.active", Measure.ACTIVE, "Số người tham gia", "Participants",
            "Người có tháng này đã được đóng.", "People for whom the month is covered."),
    PARTICIPANTS_NEW("participants.new", Measure.NEW, "Số người tăng mới", "New participants",
            "Người có tháng này là tháng đầu tiên được đóng ở loại hình.", "People whose first covered month in the scheme this is."),
    PARTICIPANTS_LAPSED("participants.lapsed", Measure.LAPSE_CANDIDATE, "Số người dừng đóng", "Lapsed participants",
            "Tháng trước đã đóng, tháng này không, và hạn đóng theo phương thức gần nhất đã qua.",
            "The month before was covered, this one is not, and its time limit by the last method is over."),
    CONTRIBUTIONS_GROSS("contributions.gross", Measure.GROSS, "Tổng số tiền đóng", "Contributions",
            "Toàn bộ số tiền thu trong tháng, gồm cả phần hỗ trợ.", "All money of the receipts of the month, support included."),
    CONTRIBUTIONS_OWN("contributions.own", Measure.OWN, "Người tham gia đóng", "Paid by participants",
            "Phần người tham gia tự đóng trong tháng.", "What the people paid themselves in the month."),
    SUPPORT_STATE("support.state", Measure.STATE, "Ngân sách nhà nước hỗ trợ", "State support",
            "Phần nhà nước hỗ trợ của biên lai trong tháng.", "The State's part of the receipts of the month."),
    SUPPORT_PROVINCE("support.province", Measure.PROVINCE, "Ngân sách tỉnh hỗ trợ", "Province's support",
            "Phần tỉnh hỗ trợ của biên lai trong tháng.", "The province's part of the receipts of the month."),
    SUPPORT_DISTRICT("support.district", Measure.DISTRICT, "Ngân sách huyện hỗ trợ", "District's support",
            "Phần huyện hỗ trợ của biên lai trong tháng, đến tháng 6/2025.",
            "The district's part of the receipts of the month, until June 2025."),
    SUPPORT_COMMUNE("support.commune", Measure.COMMUNE, "Ngân sách xã hỗ trợ", "Commune's support",
            "Phần xã hỗ trợ của biên lai trong tháng.", "The commune's part of the receipts of the month."),
    SUPPORT_DONOR("support.donor", Measure.DONOR, "Tổ chức, cá nhân hỗ trợ", "Donors' support",
            "Phần nhà hảo tâm hỗ trợ của biên lai trong tháng.", "The donors' part of the receipts of the month.");

    private final String code;
    private final Measure measure;
    private final BilingualText title;
    private final BilingualText definition;

    Indicator(String code, Measure measure, String titleVi, String titleEn, String definitionVi, String definitionEn) {
        this.code = code;
        this.measure = measure;
        this.title = new BilingualText(titleVi, titleEn);
        this.definition = new BilingualText(definitionVi, definitionEn);
    }

    static Optional<Indicator> of(String code) {
        return Arrays.stream(values()).filter(indicator -> indicator.code.equals(code)).findFirst();
    }

    static List<String> codes() {
        return Arrays.stream(values()).map(Indicator::code).toList();
    }

    String code() {
        return code;
    }

    Measure measure() {
        return measure;
    }

    boolean countsPeople() {
        return code.startsWith("participants.");
    }

    BilingualText title() {
        return title;
    }

    BilingualText definition() {
        return definition;
    }
}
