package vn.ansinh.subsidy.refunding;

import vn.ansinh.contracts.calculation.BilingualText;

/** What ends a paid period early (Decree 159/2025/NĐ-CP Art. 8). */
public enum Cause {
    COMPULSORY("chuyển sang diện đóng bắt buộc", "insured compulsorily from now on"),
    /** Takes the lump sum (hưởng BHXH một lần). */
    LUMP_SUM("hưởng bảo hiểm xã hội một lần", "takes the lump sum"),
    DEATH("người tham gia qua đời", "the participant has died"),
    PENSION("đủ điều kiện và hưởng lương hưu", "draws the pension");

    private final BilingualText text;

    Cause(String vi, String en) {
        this.text = new BilingualText(vi, en);
    }

    BilingualText text() {
        return text;
    }
}
