package org.comity.registers;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.comity.cases.request.content.RequestContent;
import org.comity.registers.course.ImportRow;
import org.comity.registers.words.RegisterColumn;
import org.comity.registers.words.RowEnding;
import org.comity.rules.workflow.Decider;
import org.comity.rules.workflow.Direction;
import org.comity.rules.workflow.Kind;
import org.comity.rules.workflow.Result;
import org.comity.rules.workflow.State;
import org.junit.jupiter.api.Test;

/** Registers in the languages that the reviewed file of words knows come in without a mapping. */
class LanguagesTest {

    @Test
    void aFrenchRegisterComesInWithoutAMapping() {
        var rows = sound("""
                N° de dossier,Sens,Type de demande,État requérant,Date de la demande,Reçu le,Infraction,Résultat,Date de la décision,Motif du refus
                2024/1,Passive,Entraide judiciaire,USA,1er mai 2024,3 mai 2024,corruption,refusée par le ministre,12 déc. 2024,nationality
                2024/2,Entrante,Commission rogatoire internationale,USA,3 février 2024,5 févr. 2024,vol,exécutée,5 août 2024,
                2024/3,Active,Extradition,CZE,lundi 3 juin 2024,,blanchiment,en cours,,
                """);

        assertThat(rows)
                .extracting(row -> row.procedure().direction())
                .containsExactly(Direction.INCOMING, Direction.INCOMING, Direction.OUTGOING);
        assertThat(rows)
                .extracting(row -> row.procedure().kind())
                .containsExactly(Kind.MLA, Kind.MLA, Kind.EXTRADITION);
        assertThat(rows)
                .extracting(row -> row.course().result())
                .containsExactly(Result.REFUSED, Result.EXECUTED, null);
        assertThat(rows)
                .extracting(ImportRow::content)
                .extracting(RequestContent::dated)
                .extracting(String::valueOf)
                .containsExactly("2024-05-01", "2024-02-03", "2024-06-03");
        assertThat(rows.getFirst().named().refusal().by()).isEqualTo(Decider.MINISTER);
        assertThat(rows.getFirst().named().refusal().grounds())
                .extracting(ground -> ground.code())
                .containsExactly("RF_NATIONALITY");
    }

    @Test
    void aSpanishRegisterComesInWithoutAMapping() {
        var rows = sound("""
                Número de expediente;Sentido;Tipo de solicitud;País;Fecha de la solicitud;Fecha de recepción;Delito;Resultado;Fecha de conclusión;Negada por
                A-1;pasiva;Asistencia jurídica mutua;USA;3 de febrero de 2024;5 de febrero de 2024;cohecho;desahogada;12 de agosto de 2024;
                A-2;activa;Extradición;CIV;1 de mayo del 2024;;fraude;denegada;30 nov 2024;Tribunal
                A-3;recibida;Detención provisional;USA;martes, 4 de junio de 2024;4 de junio de 2024;robo;en trámite;;
                """);

        assertThat(rows)
                .extracting(row -> row.procedure().kind())
                .containsExactly(Kind.MLA, Kind.EXTRADITION, Kind.PROVISIONAL_ARREST);
        assertThat(rows)
                .extracting(row -> row.course().result())
                .containsExactly(Result.EXECUTED, Result.REFUSED, null);
        assertThat(rows.get(1).named().refusal().by()).isEqualTo(Decider.COURT);
    }

    @Test
    void headingsOfEachLanguageAreUnderstood() {
        var headings = Map.of(
                "de",
                        "Aktenzeichen,Richtung,Art,Staat,Datum,Ergebnis\nX,eingehend,Rechtshilfe,USA,3. März 2024,offen\n",
                "pt",
                        "Número do processo,Sentido,Tipo de pedido,País,Data do pedido,Resultado\nX,passiva,Extradição,USA,3 de março de 2024,em andamento\n",
                "it",
                        "Numero di protocollo,Direzione,Tipologia,Paese,Data della richiesta,Esito\nX,passiva,Rogatoria,USA,3 marzo 2024,in corso\n",
                "ru",
                        "Номер дела,Направление,Вид запроса,Страна,Дата запроса,Результат\nX,входящий,Правовая помощь,USA,3 марта 2024 г.,в работе\n",
                "ar",
                        "رقم الملف,الاتجاه,نوع الطلب,الدولة,تاريخ الطلب,النتيجة\nX,وارد,تسليم المجرمين,USA,٣ مارس ٢٠٢٤,جاري\n",
                "zh", "编号,方向,请求类型,国家,请求日期,结果\nX,收到,引渡,USA,2024年3月3日,办理中\n");

        headings.forEach((language, register) -> {
            var rows = sound(register);
            assertThat(rows).as(language).hasSize(1);
            assertThat(rows.getFirst().content().dated()).as(language).isEqualTo("2024-03-03");
            assertThat(rows.getFirst().procedure().direction()).as(language).isEqualTo(Direction.INCOMING);
        });
    }

    /** An office's own word comes before the word of the file. */
    @Test
    void theWordsOfAnOfficeComeFirst() {
        var register = SampleRegister.file(
                        "référence,sens,type,pays,date,résultat\nX,passive,extradition,USA,2024-03-03,remise\n")
                .withMapping(SampleMapping.of(Map.of())
                        .with(
                                "values",
                                Map.of(
                                        "outcome",
                                        Map.of("remise", "WITHDRAWN"),
                                        "direction",
                                        Map.of("passive", "OUTGOING")))
                        .made())
                .read();

        assertThat(register.faultCodes()).isEmpty();
        assertThat(register.rows().getFirst().course().result()).isEqualTo(Result.WITHDRAWN);
        assertThat(register.rows().getFirst().procedure().direction()).isEqualTo(Direction.OUTGOING);
    }

    @Test
    void everyFieldWithWordsExists() {
        for (var field : List.of("reference", "ground", "decidedBy", "outcomeOn")) {
            assertThat(RegisterColumn.named(field)).as(field).isPresent();
        }
        assertThat(RegisterColumn.OUTCOME.isMeantBy("resultat")).isTrue();
    }

    private static List<ImportRow> sound(String register) {
        var read = SampleRegister.file(register).read();
        assertThat(read.findings().faults()).isEmpty();
        return read.rows();
    }

    @Test
    void aHeadingForStateOrStatusMeansTheStateIfNoOtherColumnNamesIt() {
        for (var word : List.of("Stato", "Estado", "\u00C9tat")) {
            var alone = SampleRegister.file("reference,direction,kind,dated," + word + "\nA/1,in,MLA,2024-01-02,USA\n")
                    .read();
            assertThat(alone.faultCodes()).as(word).isEmpty();
            assertThat(alone.rows().getFirst().content().counterpart()).isEqualTo("USA");
        }
        var both = SampleRegister.file(
                        "reference,direction,kind,dated,Stato,Paese\nA/1,in,MLA,2024-01-02,under review,USA\n")
                .read();
        assertThat(both.faultCodes()).isEmpty();
        assertThat(both.columns()).containsEntry("status", "Stato").containsEntry("counterpart", "Paese");
    }

    @Test
    void headingsAndOutcomesInFurtherFormsAreKnown() {
        for (var heading : List.of("Entrante/sortante", "Ativa/Passiva", "Activa/Pasiva", "Attiva/Passiva")) {
            var read = SampleRegister.file(
                            "reference," + heading + ",kind,counterpart,dated\nA/1,in,MLA,USA,2024-01-02\n")
                    .read();
            assertThat(read.columns()).as(heading).containsEntry("direction", heading);
        }
        var sent = SampleRegister.file(
                "reference,direction,kind,counterpart,dated,status\nA/1,out,MLA,USA,2024-01-02,Enviada\n");
        assertThat(sent.read().rows().getFirst().course().state()).isEqualTo(State.SENT);
        assertThat(RowEnding.meantBy("\u043E\u0442\u043A\u0430\u0437\u0430\u043D\u043E \u0441\u0443\u0434\u043E\u043C"))
                .contains(RowEnding.REFUSED);
        assertThat(RowEnding.deciderIn(
                        "\u043E\u0442\u043A\u0430\u0437\u0430\u043D\u043E \u0441\u0443\u0434\u043E\u043C"))
                .contains(Decider.COURT);
        assertThat(RowEnding.meantBy("erledigt")).contains(RowEnding.OTHERWISE_FINALISED);
        assertThat(RowEnding.meantBy("vollst\u00E4ndig erledigt")).contains(RowEnding.EXECUTED);
    }
}
