package vn.ansinh.gateway;

import org.junit.jupiter.api.Test;
import vn.ansinh.testing.HouseRules;

class ArchitectureTest {

    @Test
    void keepsTheHouseRules() {
        HouseRules.check("vn.ansinh.gateway");
    }
}
