package vn.ansinh.gateway.shifting;

import org.springframework.context.annotation.Profile;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.ansinh.starter.clock.ClockCommand;
import vn.ansinh.starter.clock.ClockReading;

@RestController
@Profile("local")
@RequestMapping("/internal/clock")
class ClockController {

    private final CommonClock clock;

    ClockController(CommonClock clock) {
        this.clock = clock;
    }

    @GetMapping
    ClockReading read() {
        return clock.read();
    }

    @PostMapping
    ClockReading move(@RequestBody ClockCommand command) {
        return clock.move(command);
    }
}
