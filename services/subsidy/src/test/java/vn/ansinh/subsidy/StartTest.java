package vn.ansinh.subsidy;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import vn.ansinh.subsidy.rules.loading.RuleFileException;
import vn.ansinh.subsidy.rules.loading.RuleFiles;

class StartTest {

    @TestConfiguration(proxyBeanMethods = false)
    static class BrokenRules {

        @Bean
        RuleFiles ruleFiles() {
            return name -> RuleFiles.shipped().read(name).map(text -> text.replace("value: 1500000", "value: 1.5 million"));
        }
    }

    @Test
    void endsWithFileAndLineOfABrokenParameterFile() {
        var service = new SpringApplicationBuilder(SubsidyApplication.class, BrokenRules.class).profiles("local")
                .properties("spring.main.allow-bean-definition-overriding=true");

        assertThatThrownBy(() -> service.run("--server.port=0")).rootCause().isInstanceOf(RuleFileException.class)
                .hasMessage("rules/poverty-line.yaml:12: not a number: 1.5 million");
    }
}
