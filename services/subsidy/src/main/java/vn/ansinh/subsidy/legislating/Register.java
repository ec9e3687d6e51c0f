package vn.ansinh.subsidy.legislating;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * Which rule sets are approved: the one small document that is read before every decision. Every approval and withdrawal changes it in its transaction,
 * so that two of them at the same time conflict in the store and the second sees the first.
 *
 * @param revision   changes whenever {@code approved} does
 * @param lastNumber of any rule set ever drafted
 * @param approved   in the order in which they come into force; of the same day, in the order of their approval
 */
@Document("ruleSetRegister")
record Register(@Id String id, long revision, int lastNumber, List<Approved> approved) {

    static final String ID = "register";
    static final Register EMPTY = new Register(ID, 0, 0, List.of());

    record Approved(String id, LocalDate activateOn) {
    }

    Register numbered() {
        return new Register(ID, revision, lastNumber + 1, approved);
    }

    Register with(StoredRuleSet ruleSet) {
        return new Register(ID, revision + 1, lastNumber, Stream.concat(approved.stream(), Stream.of(new Approved(ruleSet.id(), ruleSet.activateOn())))
                .sorted(Comparator.comparing(Approved::activateOn)).toList());
    }

    Register without(StoredRuleSet ruleSet) {
        return new Register(ID, revision + 1, lastNumber, approved.stream().filter(each -> !each.id.equals(ruleSet.id())).toList());
    }
}
