package vn.ansinh.starter.clock;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Moves the business clock of this service; only in local use. */
@RestController
@RequestMapping("/internal/clock")
class ClockController {

    private final ShiftedClock clock;

    ClockController(ShiftedClock clock) {
        this.clock = clock;
    }

    @GetMapping
    ClockReading read() {
        return ClockReading.of(clock);
    }

    @PostMapping
    ClockReading move(@RequestBody ClockCommand command) {
        clock.shiftBy(command.shiftOf(clock));
        return ClockReading.of(clock);
    }
}
