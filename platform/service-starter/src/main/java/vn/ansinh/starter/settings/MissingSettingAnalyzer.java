package vn.ansinh.starter.settings;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says in one sentence which environment variables to set. */
final class MissingSettingAnalyzer extends AbstractFailureAnalyzer<MissingSetting> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, MissingSetting missing) {
        return new FailureAnalysis("This service cannot start without: " + String.join(", ", missing.variables()) + ".",
                "Set these environment variables, or start with SPRING_PROFILES_ACTIVE=local to use the defaults for one machine.", missing);
    }
}
