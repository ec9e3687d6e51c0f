package vn.ansinh.reporting.answering;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.converter.HttpMessageConverters;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import tools.jackson.databind.json.JsonMapper;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ReportingSettings.class)
class FormsConfiguration implements WebMvcConfigurer {
    private final JsonMapper json;

    FormsConfiguration(JsonMapper json) {
        this.json = json;
    }

    @Override
    public void configureMessageConverters(HttpMessageConverters.ServerBuilder builder) {
        builder.addCustomConverter(new JsonForm(json)).addCustomConverter(new CsvForm()).addCustomConverter(new WorkbookForm());
    }
}
