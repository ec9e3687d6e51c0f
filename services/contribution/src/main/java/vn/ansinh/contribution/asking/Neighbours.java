package vn.ansinh.contribution.asking;

import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.ansinh.contracts.internal.Enrolment;
import vn.ansinh.contracts.internal.PeopleQuery;
import vn.ansinh.contracts.internal.Proposal;
import vn.ansinh.contracts.problem.Problem;
import vn.ansinh.contracts.problem.ProblemType;
import vn.ansinh.starter.calling.ServiceClient;
import vn.ansinh.starter.calling.ServiceClients;

@Configuration(proxyBeanMethods = false)
class Neighbours {

    @Bean
    People people(ServiceClients clients) {
        return new PeopleOverHttp(clients.to("participant"));
    }

    @Bean
    Decisions decisions(ServiceClients clients) {
        return new DecisionsOverHttp(clients.to("subsidy"));
    }

    private record PeopleOverHttp(ServiceClient participant) implements People {

        @Override
        public List<PeopleQuery.Result> snapshots(PeopleQuery query) {
            var answer = participant.post("/internal/people/snapshots", query, PeopleQuery.Answer.class).items();
            return complete(answer, query.items().size());
        }

        @Override
        public List<Enrolment.Result> enrol(Enrolment enrolment) {
            var answer = participant.post("/internal/people/enrolments", enrolment, Enrolment.Answer.class).rows();
            return complete(answer, enrolment.rows().size());
        }
    }

    private record DecisionsOverHttp(ServiceClient subsidy) implements Decisions {

        @Override
        public List<Proposal.Result> propose(Proposal proposal) {
            var answer = subsidy.post("/internal/decisions", proposal, Proposal.Answer.class).items();
            return complete(answer, proposal.items().size());
        }
    }

    private static <T> List<T> complete(List<T> answers, int asked) {
        if (answers.size() != asked) {
            throw Problem.of(ProblemType.TRY_AGAIN).asException();
        }
        return answers;
    }
}
