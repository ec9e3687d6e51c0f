package vn.ansinh.subsidy.deciding;

import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import vn.ansinh.contracts.internal.Proposal;

/** {@code POST /internal/decisions}: for our own services. */
@RestController
class DecisionController {

    private final Proposing proposing;

    DecisionController(Proposing proposing) {
        this.proposing = proposing;
    }

    @PostMapping("/internal/decisions")
    Proposal.Answer propose(@RequestBody Proposal proposal) {
        return proposing.propose(proposal);
    }
}
