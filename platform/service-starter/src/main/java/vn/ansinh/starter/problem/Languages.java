package vn.ansinh.starter.problem;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import org.springframework.http.HttpHeaders;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import vn.ansinh.contracts.problem.ProblemTexts;

/** The language of texts: what {@code Accept-Language} prefers of Vietnamese and English, Vietnamese otherwise. */
public final class Languages {

    private Languages() {
    }

    public static Locale of(HttpServletRequest request) {
        return ProblemTexts.language(request.getHeader(HttpHeaders.ACCEPT_LANGUAGE));
    }

    /** The language of the current request; Vietnamese outside of one. */
    public static Locale current() {
        return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes attributes
                ? of(attributes.getRequest()) : ProblemTexts.VIETNAMESE;
    }
}
