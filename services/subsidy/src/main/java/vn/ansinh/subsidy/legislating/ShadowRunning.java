package vn.ansinh.subsidy.legislating;

import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;
import vn.ansinh.kernel.BusinessClock;
import vn.ansinh.kernel.Uuids;
import vn.ansinh.subsidy.calculating.Detail;
import vn.ansinh.subsidy.calculating.Payment;
import vn.ansinh.subsidy.deciding.DecidedQuotes;
import vn.ansinh.subsidy.engine.Engine;
import vn.ansinh.subsidy.engine.EngineInForce;

/** Works the quotes of a month out again, day by day, until the month, the number or the time is at its end. */
@Component
@EnableConfigurationProperties(ShadowRunSettings.class)
class ShadowRunning {

    private static final int PAGE = 1000;

    private final DecidedQuotes quotes;
    private final EngineInForce inForce;
    private final RuleSets ruleSets;
    private final ShadowRunSettings settings;
    private final BusinessClock clock;
    private final Clock system = Clock.systemUTC();

    ShadowRunning(DecidedQuotes quotes, EngineInForce inForce, RuleSets ruleSets, ShadowRunSettings settings, BusinessClock clock) {
        this.quotes = quotes;
        this.inForce = inForce;
        this.ruleSets = ruleSets;
        this.settings = settings;
        this.clock = clock;
    }

    ShadowRun run(UUID ruleSet, Showing.Sides sides, YearMonth month, LocalDate paymentDate, String by) {
        var running = new Running(inForce.engine(), sides.without().engine(), sides.with().engine(), paymentDate);
        running.through(month);
        long seen = (long) running.lookedAt + running.leftOut;
        var run = new ShadowRun(Uuids.next(system.instant()).toString(), ruleSet, running.now.rules().ref(), sides.without().ref(), sides.with().ref(), month,
                paymentDate, running.lookedAt, running.leftOut, running.ended ? 0 : Math.max(quotes.count(month) - seen, 0), running.tally.asQuoted(),
                running.tally.withoutIt(), running.tally.withIt(), running.tally.slices(), running.tally.refused(), clock.now(), by);
        ruleSets.insert(run);
        return run;
    }

    private final class Running {

        private final Engine now;
        private final Engine without;
        private final Engine with;
        private final LocalDate paymentDate;
        private final ShadowTally tally = new ShadowTally();
        private final long deadline = System.nanoTime() + settings.time().toNanos();
        private int lookedAt;
        private int leftOut;
        private boolean ended;

        Running(Engine now, Engine without, Engine with, LocalDate paymentDate) {
            this.now = now;
            this.without = without;
            this.with = with;
            this.paymentDate = paymentDate;
        }

        void through(YearMonth month) {
            for (var day = month.atDay(1); day.isBefore(month.plusMonths(1).atDay(1)); day = day.plusDays(1)) {
                if (!through(day)) {
                    return;
                }
            }
            ended = true;
        }

        private boolean through(LocalDate day) {
            @Nullable String after = null;
            do {
                int room = Math.min(PAGE, settings.quotes() - lookedAt - leftOut);
                if (room <= 0 || System.nanoTime() > deadline) {
                    return false;
                }
                var page = quotes.paidOn(day, after, room, now.rules());
                page.payments().forEach(this::add);
                lookedAt += page.payments().size();
                leftOut += page.leftOut();
                after = page.last();
            } while (after != null);
            return true;
        }

        private void add(Payment quote) {
            var moved = quote.paidOn(paymentDate);
            tally.add(quote, now.contributions().calculate(quote, Detail.AMOUNTS), without.contributions().calculate(moved, Detail.AMOUNTS),
                    with.contributions().calculate(moved, Detail.AMOUNTS));
        }
    }
}
