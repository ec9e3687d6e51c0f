package vn.ansinh.contribution.asking;

import java.util.List;
import vn.ansinh.contracts.internal.Proposal;

/** The service that decides who pays which part. A failing call is a {@code try-again} problem. */
public interface Decisions {

    /** One result per item, in order. */
    List<Proposal.Result> propose(Proposal proposal);
}
