package vn.ansinh.reporting.counting;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.bson.Document;
import vn.ansinh.contracts.insurance.Group;
import vn.ansinh.contracts.insurance.Method;
import vn.ansinh.contracts.insurance.Payer;
import vn.ansinh.kernel.Months;
import vn.ansinh.kernel.ReceiptId;
import vn.ansinh.kernel.Sex;
import vn.ansinh.kernel.UnitKey;
import vn.ansinh.kernel.Vnd;

/** Facts as documents, written by hand because thousands a second pass here. */
final class FactDocuments {
    private FactDocuments() {
    }

    static Document of(Fact fact) {
        return new Document("_id", fact.id().toString())
                .append("receipts", fact.receipts().stream().map(FactDocuments::of).toList())
                .append("voided", fact.voided().stream().map(ReceiptId::toString).sorted().toList());
    }

    static Fact read(Fact.FactId id, Document document) {
        return new Fact(id, document.getList("receipts", Document.class).stream().map(FactDocuments::receipt).toList(),
                document.getList("voided", String.class).stream().map(ReceiptId::parse).collect(Collectors.toUnmodifiableSet()));
    }

    private static Document of(CountedReceipt receipt) {
        var support = new Document();
        receipt.support().forEach((payer, amount) -> support.append(payer.name(), amount.amount()));
        return new Document("id", receipt.id().toString())
                .append("months", receipt.months().stream().map(YearMonth::toString).toList())
                .append("method", receipt.method().name())
                .append("group", receipt.group().code())
                .append("unit", receipt.unit().toString())
                .append("sex", receipt.sex().name())
                .append("birthMonth", receipt.birthMonth().toString())
                .append("organisation", receipt.organisation())
                .append("paymentDate", receipt.paymentDate().toString())
                .append("gross", receipt.gross().amount())
                .append("own", receipt.own().amount())
                .append("support", support);
    }

    private static CountedReceipt receipt(Document document) {
        return new CountedReceipt(ReceiptId.parse(document.getString("id")), months(document.getList("months", String.class)),
                Method.valueOf(document.getString("method")), new Group(document.getString("group")), UnitKey.parse(document.getString("unit")),
                Sex.valueOf(document.getString("sex")), YearMonth.parse(document.getString("birthMonth")), document.getString("organisation"),
                LocalDate.parse(document.getString("paymentDate")), Vnd.of(document.getLong("gross")), Vnd.of(document.getLong("own")),
                support(document.get("support", Document.class)));
    }

    private static Months months(List<String> texts) {
        return Months.of(texts.stream().map(YearMonth::parse).toList());
    }

    private static Map<Payer, Vnd> support(Document document) {
        var support = new EnumMap<Payer, Vnd>(Payer.class);
        document.forEach((payer, amount) -> support.put(Payer.valueOf(payer), Vnd.of((Long) amount)));
        return support;
    }
}
