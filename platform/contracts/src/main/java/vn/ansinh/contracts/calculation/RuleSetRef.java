package vn.ansinh.contracts.calculation;

/**
 * The rule set a result was worked out with.
 *
 * @param hash SHA-256 of its content, hexadecimal
 */
public record RuleSetRef(String version, String hash) {
}
