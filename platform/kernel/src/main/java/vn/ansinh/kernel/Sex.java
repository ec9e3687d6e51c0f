package vn.ansinh.kernel;

/** Sex as registered (giới tính): Nam, Nữ. */
public enum Sex {
    MALE, FEMALE
}
