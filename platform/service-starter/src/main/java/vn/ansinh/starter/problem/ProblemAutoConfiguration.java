package vn.ansinh.starter.problem;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.annotation.Bean;
import tools.jackson.databind.json.JsonMapper;

/** Problem documents for controllers, for everything else in the servlet, and for the container. */
@AutoConfiguration(afterName = "org.springframework.boot.jackson.autoconfigure.JacksonAutoConfiguration",
        beforeName = "org.springframework.boot.webmvc.autoconfigure.error.ErrorMvcAutoConfiguration")
class ProblemAutoConfiguration {

    @Bean
    ProblemWriter problemWriter(JsonMapper json) {
        return new ProblemWriter(json);
    }

    @Bean
    ProblemAdvice problemAdvice(ProblemWriter writer) {
        return new ProblemAdvice(writer);
    }

    @Bean
    OutsideControllers outsideControllers(ProblemWriter writer) {
        return new OutsideControllers(writer);
    }

    @Bean
    ProblemErrorController problemErrorController(ProblemWriter writer) {
        return new ProblemErrorController(writer);
    }
}
