package vn.ansinh.subsidy.policies;

import vn.ansinh.contracts.calculation.BilingualText;

/** A supplement for a group of the person that is not given, and why. */
public record Denied(Supplement supplement, Reason reason) {

    public enum Reason {
        METHOD_EXCLUDED("chính sách không áp dụng cho phương thức đóng này", "the policy excludes this method of payment"),
        NOT_PERMANENT_RESIDENT("chính sách chỉ dành cho người thường trú", "the policy is for permanent residents only"),
        MONTHS_OVER("không còn tháng nào được hỗ trợ", "no supported month is left");

        private final BilingualText text;

        Reason(String vi, String en) {
            this.text = new BilingualText(vi, en);
        }

        public BilingualText text() {
            return text;
        }
    }
}
