package vn.ansinh.reporting.answering;

import jakarta.validation.constraints.Min;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * {@code ansinh.reporting}.
 *
 * @param maxRows how many rows one report may have
 */
@Validated
@ConfigurationProperties("ansinh.reporting")
record ReportingSettings(@DefaultValue("100000") @Min(1) int maxRows) {
}
