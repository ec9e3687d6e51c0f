package vn.ansinh.contribution.receiving;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** {@code POST /api/v1/contributions/{id}/void}. */
record VoidRequest(@NotBlank @Size(max = 500) String reason) {
}
