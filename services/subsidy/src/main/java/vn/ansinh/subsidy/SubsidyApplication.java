package vn.ansinh.subsidy;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;
import vn.ansinh.subsidy.engine.Engine;
import vn.ansinh.subsidy.engine.EngineInForce;
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
    EngineInForce engineInForce() {
        var shipped = Engine.of(RuleSetLoader.load(RuleFiles.shipped()));
        return () -> shipped;
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
