package vn.ansinh.participant.finding;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import vn.ansinh.kernel.PersonalId;
import vn.ansinh.kernel.SiCode;
import vn.ansinh.keycloak.Caller;
import vn.ansinh.participant.keeping.Numbers;
import vn.ansinh.participant.keeping.Person;
import vn.ansinh.participant.seeing.LookupLog;
import vn.ansinh.participant.seeing.Sight;
import vn.ansinh.participant.showing.PersonView;
import vn.ansinh.participant.showing.Views;
import vn.ansinh.starter.paging.Page;

/** Finds the one person with a number. Whom the caller has no relation to is shown masked, and that look is noted; so is one that finds nobody. */
@Component
class NumberLookup {

    private final Numbers numbers;
    private final Sight sight;
    private final LookupLog log;
    private final Views views;

    NumberLookup(Numbers numbers, Sight sight, LookupLog log, Views views) {
        this.numbers = numbers;
        this.sight = sight;
        this.log = log;
        this.views = views;
    }

    Page<PersonView> byPersonalId(Caller caller, PersonalId id) {
        return shown(caller, "PERSONAL_ID", numbers.find(id));
    }

    Page<PersonView> bySiCode(Caller caller, SiCode code) {
        return shown(caller, "SI_CODE", numbers.find(code));
    }

    private Page<PersonView> shown(Caller caller, String by, Optional<Person> found) {
        if (found.isPresent() && !sight.open(caller, Set.of(found.get())).isEmpty()) {
            return new Page<>(List.of(views.whole(found.get())), null);
        }
        log.note(caller, by, found.map(Person::id).orElse(null));
        return new Page<>(found.map(views::masked).stream().toList(), null);
    }
}
