package vn.ansinh.contribution.loading;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The columns of a list of people with payments, with the headings of form D05-TS that mean the same. */
enum Column {
    FULL_NAME("fullName", true, "hoTen", "hoVaTen"),
    PERSONAL_ID("personalId", true, "soDinhDanh", "soDinhDanhCaNhan", "ddcn", "cccd", "soCccd", "soDdcnCccd"),
    SI_CODE("siCode", false, "maSoBhxh", "soBhxh"),
    BIRTH_DATE("birthDate", true, "ngaySinh", "namSinh"),
    SEX("sex", true, "gioiTinh"),
    ETHNICITY("ethnicity", false, "danToc"),
    COMMUNE_CODE("communeCode", true, "maXa", "maXaDangSs"),
    ADDRESS("address", false, "diaChi", "diaChiDangSs"),
    GROUP("group", false, "nhom", "nhomDoiTuong", "doiTuong"),
    EVIDENCE_NO("evidenceNo", false, "soGiayChungNhan"),
    INCOME("income", true, "mucTien", "mucThuNhap", "mucDong"),
    METHOD("method", true, "phuongThuc", "phuongThucDong"),
    MONTHS("months", false, "soThang"),
    START_MONTH("startMonth", false, "tuThang", "tuThangNam"),
    MONTHS_PAID_BEFORE("monthsPaidBefore", false, "soThangDaDong"),
    RECEIPT_SERIES("receiptSeries", true, "kyHieuBienLai", "quyenSo"),
    RECEIPT_NO("receiptNo", true, "soBienLai"),
    RECEIPT_DATE("receiptDate", true, "ngayBienLai", "ngayThuTien"),
    COLLECTOR_CODE("collectorCode", true, "maNhanVien", "maNhanVienThu"),
    AMOUNT_RECEIVED("amountReceived", true, "tienTuDong", "soTienTuDong"),
    ORGANISATION("organisation", false, "maToChuc", "toChucThu"),
    CHANNEL("channel", false, "hinhThucThu");

    private static final Map<String, Column> BY_HEADING = Arrays.stream(values())
            .flatMap(column -> column.headings().map(heading -> Map.entry(heading, column)))
            .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));

    private final String field;
    private final boolean required;
    private final List<String> others;

    Column(String field, boolean required, String... others) {
        this.field = field;
        this.required = required;
        this.others = List.of(others);
    }

    String field() {
        return field;
    }

    boolean required() {
        return required;
    }

    boolean isNamed(String heading) {
        return normalised(heading).equals(normalised(field));
    }

    /** Upper and lower case, accents, spaces and punctuation of a heading do not matter. */
    static Optional<Column> ofHeading(String heading) {
        return Optional.ofNullable(BY_HEADING.get(normalised(heading)));
    }


    private Stream<String> headings() {
        return Stream.concat(Stream.of(field), others.stream()).map(Column::normalised);
    }

    static String normalised(String text) {
        var plain = Normalizer.normalize(text.replace('đ', 'd').replace('Đ', 'D'), Normalizer.Form.NFD);
        return plain.replaceAll("\\p{M}", "").toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
    }
}
