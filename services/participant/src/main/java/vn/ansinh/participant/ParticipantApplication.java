package vn.ansinh.participant;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

@SpringBootApplication
@ConfigurationPropertiesScan
public class ParticipantApplication {

    public static void main(String[] arguments) {
        SpringApplication.run(ParticipantApplication.class, arguments);
    }
}
