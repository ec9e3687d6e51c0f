package vn.ansinh.subsidy;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;
import vn.ansinh.subsidy.calculating.Calculator;
import vn.ansinh.subsidy.rules.RuleSet;
import vn.ansinh.subsidy.rules.loading.RuleFiles;
import vn.ansinh.subsidy.rules.loading.RuleSetLoader;
import vn.ansinh.units.AdminUnits;

/** The service that works out and keeps who pays which part of a contribution. */
@SpringBootApplication
public class SubsidyApplication {

    public static void main(String[] arguments) {
        SpringApplication.run(SubsidyApplication.class, arguments);
    }

    @Bean
    RuleSet ruleSet() {
        return RuleSetLoader.load(RuleFiles.shipped());
    }

    @Bean
    Calculator calculator(RuleSet rules) {
        return new Calculator(rules);
    }

    @Bean
    AdminUnits adminUnits() {
        return AdminUnits.shipped();
    }

    @Bean
    Islands islands(RuleSet rules, AdminUnits units) {
        return new Islands(rules, units);
    }
}
