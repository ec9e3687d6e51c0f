package vn.ansinh.starter.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;

class RequiredSettingsTest {

    private static final Map<String, Object> SHARED = Map.of("ansinh.required-settings[0]", "spring.mongodb.uri", "ansinh.required-settings[1]", "ansinh.cursor-key",
            "spring.mongodb.uri", "${ANSINH_TEST_URI}", "ansinh.cursor-key", "${ANSINH_TEST_KEY}");

    @Test
    void namesAllVariablesThatAreMissingInOneSentence() {
        assertThatThrownBy(() -> check(Map.of())).isInstanceOfSatisfying(MissingSetting.class, missing -> {
            assertThat(missing.variables()).containsExactly("ANSINH_TEST_KEY", "ANSINH_TEST_URI");
            assertThat(new MissingSettingAnalyzer().analyze(missing).getDescription()).isEqualTo("This service cannot start without: ANSINH_TEST_KEY, ANSINH_TEST_URI.");
        });
    }

    @Test
    void isContentWithVariablesThatAreSetAndSettingsThatNeedNone() {
        assertThatCode(() -> check(Map.of("ANSINH_TEST_KEY", "k", "spring.mongodb.uri", "mongodb://127.0.0.1"))).doesNotThrowAnyException();
    }

    private static void check(Map<String, Object> set) {
        var environment = new StandardEnvironment();
        var all = new HashMap<>(SHARED);
        all.putAll(set);
        environment.getPropertySources().addFirst(new MapPropertySource("test", all));
        new RequiredSettings(environment).postProcessBeanFactory(new DefaultListableBeanFactory());
    }
}
