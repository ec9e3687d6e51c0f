package vn.ansinh.contracts.calculation;

import java.util.Map;

/**
 * One step of the explanation an officer can read aloud.
 *
 * @param step   stable name of the step
 * @param clause document and clause the step rests on
 * @param values the operands by name, as plain decimal text
 */
public record TraceStep(String step, String clause, Map<String, String> values, BilingualText text) {
}
