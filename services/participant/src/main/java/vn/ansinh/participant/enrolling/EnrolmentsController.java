package vn.ansinh.participant.enrolling;

import io.swagger.v3.oas.annotations.Hidden;
import java.util.ArrayList;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import vn.ansinh.contracts.internal.Enrolment;
import vn.ansinh.contracts.problem.Problem;
import vn.ansinh.contracts.problem.ProblemType;

/** The rows of a list; repeating them changes nothing. */
@Hidden
@RestController
class EnrolmentsController {

    private static final int MOST = 5000;
    private static final int TOGETHER = 500;

    private final Enrolling enrolling;

    EnrolmentsController(Enrolling enrolling) {
        this.enrolling = enrolling;
    }

    @PostMapping("/internal/people/enrolments")
    Enrolment.Answer enrol(@RequestBody Enrolment enrolment) {
        var rows = enrolment.rows();
        if (rows.size() > MOST) {
            throw Problem.of(ProblemType.TOO_LARGE).asException();
        }
        var results = new ArrayList<Enrolment.Result>(rows.size());
        for (int start = 0; start < rows.size(); start += TOGETHER) {
            var part = rows.subList(start, Math.min(rows.size(), start + TOGETHER));
            results.addAll(enrolling.enrol(new Enrolment(enrolment.uploadId(), enrolment.organisation(), enrolment.area(), enrolment.actor(), part)));
        }
        return new Enrolment.Answer(results);
    }
}
