package vn.ansinh.starter.store;

import java.util.List;
import org.springframework.core.convert.converter.Converter;

/** A bean of this type adds a service's own converters to those of the platform. */
public record MoreConverters(List<Converter<?, ?>> converters) {
}
