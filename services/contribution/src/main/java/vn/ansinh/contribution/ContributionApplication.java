package vn.ansinh.contribution;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.scheduling.annotation.EnableScheduling;

/** The service that takes money and never loses a receipt. */
@SpringBootApplication
@ConfigurationPropertiesScan
@EnableScheduling
public class ContributionApplication {

    public static void main(String[] arguments) {
        SpringApplication.run(ContributionApplication.class, arguments);
    }
}
