package vn.ansinh.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class TestPartTest {

    @Test
    void isAContainerOnlyWhereOneIsAskedFor() {
        assertThat(TestPart.MONGO.isContainer(null)).isFalse();
        assertThat(TestPart.MONGO.isContainer("process")).isFalse();
        assertThat(TestPart.MONGO.isContainer("container")).isTrue();
    }

    @Test
    void saysWhichPlacesThereAre() {
        assertThatIllegalArgumentException().isThrownBy(() -> TestPart.KAFKA.isContainer("docker")).withMessage("-Dansinh.kafka=docker is unknown; it is process or container.");
    }
}
