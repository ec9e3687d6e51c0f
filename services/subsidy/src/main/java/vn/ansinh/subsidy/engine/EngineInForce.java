package vn.ansinh.subsidy.engine;

/** The engine of the rule set in force. Ask once for each command: a batch is worked out by one rule set. */
@FunctionalInterface
public interface EngineInForce {

    /** For estimates: what was approved or withdrawn less than a second ago may not count yet. A day's change counts from its first moment. */
    Engine engine();

    /** For what is kept: asked inside the transaction, it is the rule set in force in the transaction's snapshot. */
    default Engine engineToDecide() {
        return engine();
    }
}
