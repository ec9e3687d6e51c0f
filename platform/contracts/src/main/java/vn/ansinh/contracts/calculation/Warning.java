package vn.ansinh.contracts.calculation;

/** Something that does not stop a calculation but that the person should know. */
public record Warning(String code, BilingualText text) {
}
