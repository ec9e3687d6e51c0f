package vn.ansinh.subsidy;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.scheduling.annotation.EnableScheduling;
import vn.ansinh.subsidy.rules.RuleSet;
import vn.ansinh.subsidy.rules.loading.RuleFiles;
import vn.ansinh.subsidy.rules.loading.RuleSetLoader;
import vn.ansinh.units.AdminUnits;

/** The service that works out and keeps who pays which part of a contribution. */
@SpringBootApplication
@EnableScheduling
public class SubsidyApplication {

    public static void main(String[] arguments) {
        SpringApplication.run(SubsidyApplication.class, arguments);
    }

    @Bean
    RuleFiles ruleFiles() {
        return RuleFiles.shipped();
    }

    /** A broken file ends the start with file and line. */
    @Bean
    RuleSet shippedRules(RuleFiles files) {
        return RuleSetLoader.load(files);
    }

    @Bean
    AdminUnits adminUnits() {
        return AdminUnits.shipped();
    }

    @Bean
    Islands islands(AdminUnits units) {
        return new Islands(units);
    }
}
