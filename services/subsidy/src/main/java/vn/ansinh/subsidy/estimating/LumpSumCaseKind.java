package vn.ansinh.subsidy.estimating;

import vn.ansinh.contracts.calculation.BilingualText;

/** The cases of Law 41/2024/QH15 Art. 102.1 with their letters; which of them there are on a day, the rules say. */
enum LumpSumCaseKind {
    RETIREMENT_AGE("a", "đủ tuổi nghỉ hưu mà chưa đủ năm đóng", "retirement age without the years for a pension"),
    EMIGRATION("b", "ra nước ngoài để định cư", "emigration"),
    SEVERE_ILLNESS("c", "mắc bệnh nguy hiểm đến tính mạng", "life-threatening illness"),
    DISABILITY("d", "suy giảm khả năng lao động từ 81% trở lên", "loss of 81 % of the ability to work or more"),
    LEFT_SCHEME("đ", "ngừng đóng, đã đóng trước ngày 01/07/2025", "left the scheme, paid before 01/07/2025");

    private final String letter;
    private final BilingualText words;

    LumpSumCaseKind(String letter, String vi, String en) {
        this.letter = letter;
        this.words = new BilingualText(vi, en);
    }

    String letter() {
        return letter;
    }

    BilingualText words() {
        return words;
    }
}
