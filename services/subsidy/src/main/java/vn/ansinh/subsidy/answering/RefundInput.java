package vn.ansinh.subsidy.answering;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.ansinh.subsidy.refunding.Cause;

/** The form of a refund for the API's description: the payment, with what happened beside it. */
@Schema(allOf = CalculationInput.class)
record RefundInput(Cause cause, @Nullable LocalDate eventDate, @Nullable Integer monthsLeft) {
}
