package vn.ansinh.contribution.loading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.ansinh.contracts.insurance.Group;
import vn.ansinh.contracts.insurance.Method;
import vn.ansinh.contracts.problem.FieldProblem;
import vn.ansinh.contracts.problem.ProblemException;
import vn.ansinh.contribution.collecting.Collector;
import vn.ansinh.contribution.quoting.PaymentDates;
import vn.ansinh.kernel.Sex;
import vn.ansinh.kernel.Vnd;

class RowReaderTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);
    private static final Map<String, Collector> COLLECTORS = Map.of("NV0001", new Collector("NV0001", "VNPOST"), "NV0002", new Collector("NV0002", "PVI"));

    @Test
    void readsAGoodRow() {
        var row = good(read(null, new ListFixture().row(1)));

        assertThat(row.person().sex()).isEqualTo(Sex.FEMALE);
        assertThat(row.person().group()).isNull();
        assertThat(row.organisation()).isEqualTo("VNPOST");
        assertThat(row.income()).isEqualTo(Vnd.of(1_500_000));
        assertThat(row.period().method()).isEqualTo(Method.MONTHLY);
        assertThat(row.period().start()).isEqualTo(YearMonth.of(2023, 10));
        assertThat(row.receipt().issuedOn()).isEqualTo(LocalDate.of(2023, 10, 15));
        assertThat(row.amountReceived()).isEqualTo(Vnd.of(297_000));
    }

    @Test
    void readsTheWaysOfWritingUsedInTheField() {
        var written = new ListFixture().row(1, "birthDate", "1990", "sex", "Nam", "income", "1.500.000", "method", "3", "startMonth", "9/2023",
                "receiptDate", "15/10/2023", "group", "Hộ nghèo", "evidenceNo", "12/GCN", "ethnicity", "5");

        var row = good(read(null, written));

        assertThat(row.person().birthYear()).isEqualTo(1990);
        assertThat(row.person().birthDate()).isNull();
        assertThat(row.person().ethnicity()).isEqualTo("05");
        assertThat(row.person().group()).isEqualTo(Group.POOR);
        assertThat(row.period().slots()).containsExactly("2023-09", "2023-10", "2023-11");
    }

    @ParameterizedTest
    @CsvSource({
        "fullName,'',required",
        "personalId,01019000001,personal-id-invalid",
        "personalId,097190000001,personal-id-invalid",
        "siCode,123,si-code-invalid",
        "birthDate,1990-13-01,not-a-date",
        "birthDate,2024-01-01,must-be-past",
        "sex,X,unknown-value",
        "ethnicity,55,unknown-value",
        "communeCode,'',required",
        "group,nhóm,group-unknown",
        "income,1500000.5,whole-number-required",
        "method,7,unknown-value",
        "startMonth,2023-13,not-a-month",
        "startMonth,2023-09,start-month-too-late",
        "startMonth,2024-11,start-month-too-far",
        "receiptSeries,'',required",
        "receiptNo,'',required",
        "receiptDate,2015-12-31,date-outside-rules",
        "receiptDate,2026-11-22,date-outside-rules",
        "collectorCode,NV9999,collector-unknown",
        "collectorCode,NV0002,collector-unknown",
        "amountReceived,'',required"})
    void namesTheColumnAndTheReason(String column, String value, String code) {
        assertThat(errors(read(null, new ListFixture().row(1, column, value)))).extracting(FieldProblem::field, FieldProblem::code)
                .contains(tuple(column, code));
    }

    @Test
    void wantsEvidenceForThePoorAndTheNearPoor() {
        assertThat(errors(read(null, new ListFixture().row(1, "group", "NEAR_POOR")))).extracting(FieldProblem::code).containsExactly("evidence-missing");
    }

    @Test
    void wantsTheMonthsPaidBeforeForMissingMonths() {
        var errors = errors(read(null, new ListFixture().row(1, "method", "TH", "months", "12")));

        assertThat(errors).extracting(FieldProblem::field, FieldProblem::code)
                .containsExactly(tuple("monthsPaidBefore", "required"));
    }

    @Test
    void reportsEverythingThatIsWrongAtOnce() {
        var errors = errors(read(null, new ListFixture().row(1, "sex", "?", "income", "x", "receiptNo", "")));

        assertThat(errors).extracting(FieldProblem::field).containsExactly("sex", "income", "receiptNo");
        assertThat(errors).allMatch(it -> Integer.valueOf(1).equals(it.row()));
    }

    @Test
    void bindsThePartnerToTheDaysOfAQuoteAndToItsOwnCollectors() {
        var partner = new RowReader(header(), PaymentDates.upTo(TODAY, 7), "PVI", code -> Optional.ofNullable(COLLECTORS.get(code)));

        var errors = errors(partner.read(1, new ListFixture().row(1).cells().getFirst()));

        assertThat(errors).extracting(FieldProblem::code).containsExactly("date-outside-rules", "collector-unknown");
    }

    @Test
    void refusesARowThatHasShifted() {
        var cells = new ArrayList<>(new ListFixture().row(1).cells().getFirst());
        cells.add("one too many");

        assertThat(errors(loader().read(1, cells))).extracting(FieldProblem::code).containsExactly("extra-cells");
    }

    @Test
    void findsColumnsWhateverTheirCaseAccentsAndPlace() {
        var header = Header.of(List.of("Họ và tên", "Số CCCD", "NGÀY SINH", "Giới tính", "Mã xã", "Mức tiền", "Phương thức", "receipt_series", "Số biên lai",
                "Ngày biên lai", "Mã nhân viên", "AmountReceived", "Ghi chú"), false);

        assertThat(header.positions()).containsEntry(Column.FULL_NAME, 0).containsEntry(Column.AMOUNT_RECEIVED, 11);
        assertThat(header.unknown()).containsExactly("Ghi chú");
    }

    @Test
    void refusesAFileWithoutARequiredColumn() {
        var headings = ListFixture.columns().stream().filter(it -> !it.equals("income") && !it.equals("organisation")).toList();

        assertThatExceptionOfType(ProblemException.class).isThrownBy(() -> Header.of(headings, true))
                .satisfies(it -> assertThat(it.problem().errors()).extracting(FieldProblem::field).containsExactly("income", "organisation"));
    }

    private static Header header() {
        return Header.of(ListFixture.columns(), true);
    }

    private static RowReader loader() {
        return new RowReader(header(), PaymentDates.ofHistory(TODAY), null, code -> Optional.ofNullable(COLLECTORS.get(code)));
    }

    private static RowResult read(@Nullable String organisation, ListFixture list) {
        return new RowReader(header(), PaymentDates.ofHistory(TODAY), organisation, code -> Optional.ofNullable(COLLECTORS.get(code)))
                .read(1, list.cells().getFirst());
    }

    private static Row good(RowResult result) {
        assertThat(result).isInstanceOf(RowResult.Readable.class);
        return ((RowResult.Readable) result).row();
    }

    private static List<FieldProblem> errors(RowResult result) {
        assertThat(result).isInstanceOf(RowResult.Unreadable.class);
        return ((RowResult.Unreadable) result).errors();
    }
}
