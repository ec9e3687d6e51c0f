package vn.ansinh.testing.population;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A line of a list that loads people with payments (kind {@code ENROLMENT}): one month at an income.
 *
 * @param group    code of the support group, or empty
 * @param evidence number of the document that proves the group, or empty
 * @param amount   đồng received from the person
 */
public record EnrolmentRow(Resident person, String group, String evidence, long income, String series, String number, LocalDate receiptDate,
        String collectorCode, String organisation, long amount) {

    public static final String HEADER = "fullName,personalId,siCode,birthDate,sex,ethnicity,communeCode,address,group,evidenceNo,income,method,months,"
            + "startMonth,receiptSeries,receiptNo,receiptDate,collectorCode,amountReceived,organisation";

    public String line() {
        return Stream.of(person.fullName(), person.personalId().value(), "", person.birthDate().toString(), person.sex().name(), person.ethnicity(),
                person.commune().code(), person.address(), group, evidence, Long.toString(income), "MONTHLY", "1", receiptDate.toString().substring(0, 7),
                series, number, receiptDate.toString(), collectorCode, Long.toString(amount), organisation).collect(Collectors.joining(","));
    }

    public static String csv(List<EnrolmentRow> rows) {
        return rows.stream().map(EnrolmentRow::line).collect(Collectors.joining("\n", HEADER + "\n", "\n"));
    }
}
