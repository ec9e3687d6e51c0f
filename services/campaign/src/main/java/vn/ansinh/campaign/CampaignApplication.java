package vn.ansinh.campaign;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Winning people: targets and their results. */
@SpringBootApplication
public class CampaignApplication {

    public static void main(String[] arguments) {
        SpringApplication.run(CampaignApplication.class, arguments);
    }
}
