package vn.ansinh.contribution.quoting;

import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import vn.ansinh.contracts.calculation.Calculation;

/** Writes a decision as it is kept and reads it as it was told. */
@Component
public class Freezing {

    private final JsonMapper json;

    Freezing(JsonMapper json) {
        this.json = json;
    }

    public FrozenDecision freeze(Calculation made) {
        return FrozenDecision.of(made, json.writeValueAsString(made));
    }

    Calculation thaw(FrozenDecision decision) {
        return json.readValue(decision.calculation(), Calculation.class);
    }
}
