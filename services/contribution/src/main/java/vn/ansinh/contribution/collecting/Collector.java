package vn.ansinh.contribution.collecting;

import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * Who takes money for an organisation (nhân viên thu).
 *
 * @param code NV and the personal ID number, or NV and a number
 */
@Document("collectors")
public record Collector(@Id String code, String organisation) {
}
