package vn.ansinh.subsidy.engine;

import vn.ansinh.subsidy.calculating.Payment;
import vn.ansinh.subsidy.insuring.HouseholdPayment;

/** A payment of one of the schemes. */
public sealed interface Request {

    /** Voluntary social insurance. */
    record OfOnePerson(Payment payment) implements Request {
    }

    /** Household health insurance. */
    record OfAHousehold(HouseholdPayment payment) implements Request {
    }
}
