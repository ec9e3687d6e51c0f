package vn.ansinh.subsidy.calculating;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.ansinh.contracts.insurance.Group;
import vn.ansinh.contracts.insurance.Method;
import vn.ansinh.contracts.internal.Proposal;
import vn.ansinh.kernel.Sex;
import vn.ansinh.kernel.Vnd;
import vn.ansinh.subsidy.policies.LocalPolicies;
import vn.ansinh.subsidy.policies.Supplement;
import vn.ansinh.subsidy.rules.RuleSet;
import vn.ansinh.subsidy.rules.loading.RuleFiles;
import vn.ansinh.subsidy.rules.loading.RuleSetLoader;

/** Payments for tests: an estimate of one who is eligible, changed word by word. */
public final class Payments {

    public static final RuleSet RULES = RuleSetLoader.load(RuleFiles.shipped());
    public static final Calculator CALCULATOR = new Calculator(RULES);

    private Payments() {
    }

    public static Some monthly(String day, long income) {
        return new Some(new Payment(LocalDate.parse(day), Vnd.of(income), Method.MONTHLY, null, null, Set.of(), 0, null, null, null, Set.of(), null,
                Purpose.ESTIMATE));
    }

    public record Some(Payment payment) {

        public Some by(Method method, @Nullable Integer months) {
            return with(p -> new Payment(p.paymentDate(), p.income(), method, months, p.startMonth(), p.groups(), p.supportedMonthsUsed(),
                    p.monthsPaidBefore(), p.birthDate(), p.sex(), p.statuses(), p.current(), p.additions(), p.purpose()));
        }

        public Some startingIn(String month) {
            return with(p -> new Payment(p.paymentDate(), p.income(), p.method(), p.months(), YearMonth.parse(month), p.groups(), p.supportedMonthsUsed(),
                    p.monthsPaidBefore(), p.birthDate(), p.sex(), p.statuses(), p.current(), p.additions(), p.purpose()));
        }

        public Some of(String... groups) {
            var all = Stream.of(groups).map(Group::new).collect(Collectors.toSet());
            return with(p -> new Payment(p.paymentDate(), p.income(), p.method(), p.months(), p.startMonth(), all, p.supportedMonthsUsed(),
                    p.monthsPaidBefore(), p.birthDate(), p.sex(), p.statuses(), p.current(), p.additions(), p.purpose()));
        }

        public Some afterSupportedMonths(int used) {
            return with(p -> new Payment(p.paymentDate(), p.income(), p.method(), p.months(), p.startMonth(), p.groups(), used,
                    p.monthsPaidBefore(), p.birthDate(), p.sex(), p.statuses(), p.current(), p.additions(), p.purpose()));
        }

        public Some afterMonthsPaid(int before) {
            return with(p -> new Payment(p.paymentDate(), p.income(), p.method(), p.months(), p.startMonth(), p.groups(), p.supportedMonthsUsed(),
                    before, p.birthDate(), p.sex(), p.statuses(), p.current(), p.additions(), p.purpose()));
        }

        public Some born(String day, Sex sex) {
            return with(p -> new Payment(p.paymentDate(), p.income(), p.method(), p.months(), p.startMonth(), p.groups(), p.supportedMonthsUsed(),
                    p.monthsPaidBefore(), LocalDate.parse(day), sex, p.statuses(), p.current(), p.additions(), p.purpose()));
        }

        public Some whoIs(String... statuses) {
            return with(p -> new Payment(p.paymentDate(), p.income(), p.method(), p.months(), p.startMonth(), p.groups(), p.supportedMonthsUsed(),
                    p.monthsPaidBefore(), p.birthDate(), p.sex(), Set.of(statuses), p.current(), p.additions(), p.purpose()));
        }

        public Some whilePaying(Method method, long income, String from, String to) {
            var running = new Proposal.Running(method, Vnd.of(income), YearMonth.parse(from), YearMonth.parse(to));
            return with(p -> new Payment(p.paymentDate(), p.income(), p.method(), p.months(), p.startMonth(), p.groups(), p.supportedMonthsUsed(),
                    p.monthsPaidBefore(), p.birthDate(), p.sex(), p.statuses(), running, p.additions(), p.purpose()));
        }

        public Some by(Supplement... policies) {
            var a = payment.additions();
            return adding(new Additions(LocalPolicies.of(List.of(policies), LocalPolicies.NONE), a.since(), a.permanentResident(), a.monthsUsed(),
                    a.donorAmount()));
        }

        public Some recognised(String group, String since) {
            var a = payment.additions();
            return adding(new Additions(a.policies(), Map.of(new Group(group), LocalDate.parse(since)), a.permanentResident(), a.monthsUsed(),
                    a.donorAmount()));
        }

        public Some residing(boolean permanently) {
            var a = payment.additions();
            return adding(new Additions(a.policies(), a.since(), permanently, a.monthsUsed(), a.donorAmount()));
        }

        public Some afterLocalMonths(String policy, int used) {
            var a = payment.additions();
            return adding(new Additions(a.policies(), a.since(), a.permanentResident(), Map.of(policy, used), a.donorAmount()));
        }

        public Some withGift(long amount) {
            var a = payment.additions();
            return adding(new Additions(a.policies(), a.since(), a.permanentResident(), a.monthsUsed(), Vnd.of(amount)));
        }

        private Some adding(Additions additions) {
            return with(p -> new Payment(p.paymentDate(), p.income(), p.method(), p.months(), p.startMonth(), p.groups(), p.supportedMonthsUsed(),
                    p.monthsPaidBefore(), p.birthDate(), p.sex(), p.statuses(), p.current(), additions, p.purpose()));
        }

        public Some asQuote() {
            return with(p -> new Payment(p.paymentDate(), p.income(), p.method(), p.months(), p.startMonth(), p.groups(), p.supportedMonthsUsed(),
                    p.monthsPaidBefore(), p.birthDate(), p.sex(), p.statuses(), p.current(), p.additions(), Purpose.QUOTE));
        }

        public Outcome outcome() {
            return CALCULATOR.calculate(payment);
        }

        private Some with(UnaryOperator<Payment> change) {
            return new Some(change.apply(payment));
        }
    }
}
