package vn.ansinh.contracts.event;

import com.fasterxml.jackson.annotation.JsonInclude;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.cfg.DateTimeFeature;
import tools.jackson.databind.cfg.EnumFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * The JSON of events: ISO dates, members without a value left out, unknown members ignored, no value read as another kind of value. Independent of how
 * a service configures its own JSON.
 */
public final class EventJson {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .changeDefaultPropertyInclusion(inclusion -> inclusion.withValueInclusion(JsonInclude.Include.NON_NULL))
            .disable(DateTimeFeature.WRITE_DATES_AS_TIMESTAMPS)
            .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES, DeserializationFeature.ACCEPT_FLOAT_AS_INT)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .enable(EnumFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
            .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
            .build();

    private EventJson() {
    }

    public static String write(Event event) {
        return MAPPER.writeValueAsString(event);
    }

    /** @throws JacksonException if the text is not this type's JSON */
    public static Event read(EventType type, String json) {
        return MAPPER.readValue(json, type.dataClass());
    }

    /** @throws JacksonException if the bytes are not this type's JSON in UTF-8 */
    public static Event read(EventType type, byte[] json) {
        return MAPPER.readValue(json, type.dataClass());
    }
}
