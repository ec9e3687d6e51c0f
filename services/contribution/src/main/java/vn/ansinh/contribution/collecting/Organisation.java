package vn.ansinh.contribution.collecting;

import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/** A collecting organisation (tổ chức dịch vụ thu). */
@Document("organisations")
record Organisation(@Id String code, String name) {
}
