package vn.ansinh.subsidy.explaining;

import vn.ansinh.contracts.calculation.BilingualText;
import vn.ansinh.contracts.insurance.Payer;

/** Payers as an officer reads them aloud. */
public final class Payers {

    private Payers() {
    }

    /** At the beginning of a sentence. */
    public static BilingualText of(Payer payer) {
        return switch (payer) {
            case STATE -> new BilingualText("Nhà nước", "The State");
            case PROVINCE -> new BilingualText("Ngân sách tỉnh", "The province");
            case DISTRICT -> new BilingualText("Ngân sách huyện", "The district");
            case COMMUNE -> new BilingualText("Ngân sách xã", "The commune");
            case DONOR -> new BilingualText("Nhà tài trợ", "The donor");
        };
    }
}
