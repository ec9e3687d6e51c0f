package vn.ansinh.contribution.asking;

import java.util.List;
import vn.ansinh.contracts.internal.Enrolment;
import vn.ansinh.contracts.internal.PeopleQuery;

/** The registry of people. A failing call is a {@code try-again} problem. */
public interface People {

    /** One result per item, in order. */
    List<PeopleQuery.Result> snapshots(PeopleQuery query);

    /** One result per row, in order. */
    List<Enrolment.Result> enrol(Enrolment enrolment);
}
