package vn.ansinh.subsidy.engine;

/** The engine of the rule set in force. Ask once for each command: a batch is worked out by one rule set. */
@FunctionalInterface
public interface EngineInForce {

    Engine engine();
}
