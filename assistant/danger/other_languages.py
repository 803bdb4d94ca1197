"""The plainest words for danger in other languages than English, from people who fall back on their own.

The rest of the program speaks English; these lists only keep a cry for help from being answered with a
question about goals. Texts are read without accents (`unaccented`), as many people type; here the words
stand as they are spelled.
"""

from __future__ import annotations

import re
import unicodedata
from typing import Final

from assistant.danger.people import signs

_LETTERS: Final = {
    letter: unicodedata.normalize("NFD", chr(letter))[0]
    for letter in (*range(0xC0, 0x250), *range(0x400, 0x460), *range(0x1E00, 0x1F00))
}
_JOINED: Final = {"ß": "ss", "æ": "ae", "œ": "oe", "ø": "o", "Ø": "O", "ł": "l", "Ł": "L", "ı": "i"}
_UNSEEN: Final = dict.fromkeys([*range(0x300, 0x370), *range(0x200B, 0x2010), 0xAD, 0x2060, 0xFEFF])
_PLAIN: Final = _LETTERS | _UNSEEN | {ord(letter): plain for letter, plain in _JOINED.items()}


def unaccented(text: str) -> str:
    """The text without accents and unseen marks: "né" becomes "ne", "й" becomes "и"."""
    return text.translate(_PLAIN)


def _signs(lines: str) -> re.Pattern[str]:
    return signs(unaccented(lines))


IDIOMS: Final = _signs(
    """
    vor|aus|fast|beinahe .. scham|peinlichkeit|langeweile|lachen|neugier|hunger .. sterben|gestorben|tot|umgebracht
    sterbe|sterben|gestorben .. vor|aus scham|peinlichkeit|langeweile|lachen|neugier|hunger|angst
    lebensmüde kollegen|idee|aktion
    politischer|beruflicher selbstmord
    mourir|meurs|mort|morte|meurt de|d faim|rire|honte|froid|chaud|soif|peur|ennui|trouille|fatigue|curiosité|stress
    mourir|meurs denvie|dennui
    morir|muero|muerto|muerta|muriendo|morirme de hambre|risa|vergüenza|calor|frío|sueño|miedo|ganas|aburrimiento|sed
    |pena|curiosidad|amor|nervios|estrés
    morrer|morro|morto|morta|morrendo de fome|rir|vergonha|calor|frio|sono|medo|tédio|sede|curiosidade|saudade
    morire|muoio|morto|morta dal|di|dalla fame|ridere|vergogna|caldo|freddo|sonno|paura|noia|sete|curiosità|voglia
    sterf|sterven|stierf|doodga|dood van schaamte|verveling|honger|de|het|nieuwsgierigheid
    umrzeć|umieram|umrę z|ze głodu|śmiechu|wstydu|nudów|ciekawości|strachu
    dø|dør|döden|dör|dö av skam|sult|grin|kedsomhed|nyfikenhet|hunger|skratt
    utançtan|gülmekten|açlıktan|sıkıntıdan|meraktan ölmek|ölüyorum|öldüm|öleceğim
    умереть|умираю|умру|помираю|помру|вмираю от|з|со|від смеха|голода|стыда|скуки|голоду|сміху|сорому|нудьги|любопытства
    """
)
"""Ways of speaking that mean no harm, as "muerto de hambre"."""

SELF_HARM: Final = _signs(
    """
    nicht_mehr|nimmer|nie_wieder|nie_mehr so? leben|weiterleben|aufwachen|da_sein|existieren|am_leben_sein
    |hier_sein|leben_will|leben_möchte !in|im|bei|mit
    will|möchte|moechte|wollte|würde .. sterben|tot_sein|nicht_leben !vor|lassen
    sterben will|möchte|wollte
    mich|sich selbst? umzubringen|umgebracht|zu_töten
    das|mein|sein|ihr|dem leben nehmen|genommen|beenden|ein_ende
    ich|und|will|möchte|moechte|werde|wollte|zu|daran|überlege|sie|er|kann .. mich|sich|mir selbst? umbringen
    |umzubringen
    |umgebracht|töten|toeten|erhängen|erschießen|aufhängen
    ich|und bring|bringe|brächte mich um
    selbstmord|suizid|suizidal|suizidgedanken|selbstmordgedanken|selbstmordversuch !prävention|forschung
    mich|sich selbst? ritzen|ritze|geritzt|ritzt|zu_ritzen
    ritze|ritzt|schneide|verletze|verbrenne mich|sich selbst|wieder|am|mit|>|.|,
    mich|sich|mir selbst verletzen|verletzt|verletze|zu_verletzen|wehtun
    ohne mich besser|leichter dran|>|.|,
    ohne mich .. besser|leichter_dran|glücklicher
    kein|keinen|keine sinn|grund|kraft|lust mehr? .. zu_leben|am_leben|weiterzuleben|weiterleben|im_leben
    leben .. kein|keinen sinn mehr? >|.|,|hat|macht
    niemand|keiner würde|wuerde mich vermissen
    wünschte|wäre|waere .. tot|nie_geboren|nie_wieder_aufwachen
    vor einen|den|die|nen zug|auto|u_bahn .. werfen|springen|werfe|springe|laufen
    von|aus einer|der|dem|einem brücke|dach|fenster .. springen|springe|stürzen|zu_springen
    tabletten .. alle|genug|gesammelt|geschluckt|überdosis
    veux|voudrais|préfère|envie|voulais .. mourir|crever|disparaître_pour_toujours|en_finir|me_tuer
    |me_suicider|me_pendre !avec_ce|avec_cette
    jai|javais|a envie|besoin den_finir|de_mourir|de_me_tuer|de_disparaître_pour
    veux|peux|voudrais|vais|pense|envie|essayé|à|de me|se|mimmoler|te tuer|suicider|pendre|faire_du_mal|supprimer
    |scarifier
    plus .. envie|raison|force|goût de_vivre|dexister|à_vivre|de_continuer_à_vivre
    veux|voudrais|peux|veut plus vivre|exister|être_là|être_en_vie|me_réveiller|continuer_à_vivre !avec|à_paris|ici
    ne_pas|ne_plus|jamais me? réveiller
    mettre|met|mettrai fin à mes|ma|ses|sa jours|vie
    sans moi .. mieux|heureux|soulagés|tranquilles
    mieux .. sans_moi !au|à_la
    suicide|suicidaire|suicidaires|me_scarifie|me_coupe_les|me_taillade|me_mutile !prévention
    serait|serais|préférerais .. mort|morte|mieux_mort >|.|,
    quiero|quisiera|prefiero|quería|querría|ganas_de|quiere|gustaría .. morir|morirme|matarme|suicidarme|estar_muerto
    |estar_muerta|desaparecer_para_siempre|quitarme|suicidarse|matarse|acabar_con_todo|acabar_con_mi_vida
    no|ya_no quiero|quiere|puedo|deseo|tengo .. vivir|seguir_viviendo|seguir_viva|seguir_vivo|despertar|despertarme
    |existir
    |estar_aquí|ganas_de_vivir|fuerzas_para_vivir !en|con|sin|así_de|allí
    voy|pienso|pensado|pensando|intentado|intenté|piensa|quiere .. matarme|suicidarme|matarse|suicidarse
    |quitarme_la_vida
    |quitarse_la_vida|ahorcarme|cortarme_las
    sin mí .. mejor
    mejor .. sin_mí|si_no_existiera|si_estuviera_muerto|si_estuviera_muerta|si_me_muero|si_yo_no
    no vale_la_pena|tiene_sentido seguir? vivir|viviendo|mi_vida
    me_corto|me_lastimo|me_hago_daño|hacerme_daño|autolesiono|cortarme|suicidio|suicida !prevención|corto_el_pelo
    |el_pelo
    wil|wou|zou .. dood|doodgaan|sterven|niet_meer_leven|er_niet_meer_zijn|een_einde_aan !aan_doen
    wil|hoef|kan|wou .. niet_meer|niet_langer|nooit_meer .. leven|wakker_worden|bestaan|verder_leven !in|bij
    mezelf|zichzelf|zelfmoord|zelfdoding|suïcidaal .. iets_aandoen|doden|van_kant|snijden|pijn|plegen|snij|pleegt|>|.|,
    |snijd|ophangen|verwonden|te_plegen
    einde aan mijn|haar|zijn leven
    beter .. zonder_mij|als_ik_er_niet|als_ik_dood
    voglio|vorrei|preferirei|volevo|vuole .. morire|uccidermi|ammazzarmi|suicidarmi|essere_morto|essere_morta
    |farla_finita
    |togliermi_la_vita|sparire_per_sempre|suicidarsi|uccidersi
    non voglio|vorrei|riesco|vuole|ho più|piu .. vivere|svegliarmi|esistere|andare_avanti_a_vivere|voglia_di_vivere
    |ragione_di_vivere|essere_qui !a|in|con|qui_a
    mi|di|a voglio|vorrei|penso|pensato .. uccidermi|ammazzarmi|suicidarmi|uccidere|ammazzare|togliermi
    penso|pensato|voglio|vorrei|pensando di|a? uccidermi|ammazzarmi|suicidarmi|farla_finita
    farla_finita|suicidio|suicidarmi|mi_taglio|mi_faccio_del_male|farmi_del_male !prevenzione|i_capelli
    meglio .. senza_di_me
    quero|queria|prefiro|quer|vontade .. morrer|me_matar|matar_me|suicidar|estar_morto|estar_morta
    |sumir_para_sempre|acabar_com_tudo
    |acabar_com_a_minha_vida|tirar_a_minha|tirar_minha
    não|nem quero|aguento|consigo|tenho|quer mais .. viver|acordar|existir|vontade_de_viver|estar_vivo|estar_viva
    não_quero|não_tenho .. viver|acordar|existir|vontade_de_viver !em|com|no|na
    me_corto|me_matar|matar_me|me_cortar|suicídio|suicidar !prevenção|o_cabelo
    melhor .. sem_mim
    nie|już .. chcę|chce|mogę .. żyć|już_żyć|istnieć|się_obudzić !w|z|na|bez
    chcę|chce|wolałbym|wolałabym|chciałbym|chciałabym .. umrzeć|się_zabić|nie_żyć|zniknąć_na_zawsze|popełnić
    zabiję|zabić|zabije|powiesić|pociąć|tnę|okaleczam|skrzywdzić się|siebie
    się|siebie zabiję|zabić|tnę|okaleczam
    samobójstwo|samobójstwa|samobójcze|odebrać_sobie_życie|skończyć_ze_sobą
    beze mnie .. lepiej
    lepiej .. beze_mnie
    vil|ville|orker|gider|vill|orkar .. ikke|inte .. leve|leva|mere_leve|mere|længere|lenger|vakna|vågne|finnas|finnes
    |eksistere !i|her_i|på|have|se|med|ha
    vil|ville|vill|önskar|ønsker .. dø|dö|bare_dø|vara_död|være_død|ta_mitt_liv|ta_livet|tage_mit_liv
    |forsvinde_for_altid
    slå|ta|tage|dræbe|døda|skära|skade|skære|tar|hænge|hänga mig|livet|mitt_liv|mit_liv|seg själv|selv|ihjel|ihjäl
    |af_dage|av_daga
    |sig
    selvmord|självmord|selvmordstanker|självmordstankar !forebyggelse
    bedre|bättre .. uden_mig|utan_mig|uten_meg
    ölmek|yaşamamak|intihar|kendimi_öldürmek|canıma_kıymak istiyorum|istedim|isterdim|edeceğim|etmek|ediyor|etti
    |düşünüyorum
    ölmek .. istiyorum
    yaşamak|uyanmak|var_olmak .. istemiyorum|istemiyor|gelmiyor|anlamsız
    kendimi|kendini öldürmek|öldüreceğim|öldürecek|kesiyorum|asacağım|öldürmeyi|kesiyor
    bensiz .. daha_iyi
    не хочу|хочет|хочется|хочеться|хоче|могу|можу .. жить|жити|просыпаться|прокидатися|существовать|існувати !в|у|с
    |з|без
    |вместе|тут
    жить|жити|просыпаться|прокидатися .. не хочу|хочется|хочеться|хочет
    хочу|хочет|хочется|хоче|хочеться|лучше_бы|краще_б .. умереть|сдохнуть|померти|вмерти|убить_себя|вбити_себе
    |исчезнуть_навсегда
    |зникнути_назавжди|повеситься|повіситися
    покончить|покончу|покінчити|покінчу|покончил|покончила .. с_собой|собой|собою|з_собою|из_собой|із_собою|жизнью
    |життям
    убью|убить|вбити|вб_ю|вбю|режу|порезать|ріжу|повешу себя|себе
    самоубийство|самоубийстве|самогубство|самогубства|суицид|суїцид|суицидальные|повешусь|повіситись
    без меня|мене .. лучше|краще|легче|легше
    лучше|краще|легче|легше .. без_меня|без_мене
    """
)

HARM_TO_OTHERS: Final = _signs(
    """
    ich|ihn will|werde|möchte|moechte|wollte .. ihn|sie|jemanden|alle|meinen|meine|den|dich .. umbringen|töten|toeten
    |erschießen|erstechen|abstechen|abknallen
    bringe|bring ihn|sie|alle|euch um
    amoklauf|amok
    je|jai|vais|veux|voudrais|envie_de .. le|la|les|mon|ma|lui tuer|poignarder|étrangler|frapper|buter|descendre
    vais|veux|voudrais .. tuer|poignarder|étrangler|buter mon|ma|mes|quelquun|tout_le_monde|le|la|les !temps|chat
    quiero|voy_a|planeo|pienso .. matarlo|matarla|matarlos|matar_a|apuñalar|apuñalarlo|dispararle|hacerle_daño
    lo|la|los voy_a|quiero matar|apuñalar
    wil|ga .. hem|haar|iemand|mijn_* .. vermoorden|doden|neersteken|doodschieten
    voglio|vorrei .. ucciderlo|ucciderla|ammazzarlo|ammazzarla|uccidere_mio|uccidere_mia|uccidere_il|accoltellare
    lo|la ammazzo|uccido|ammazzerò|ucciderò
    quero|vou .. matá_lo|matá_la|matar_o|matar_a|matar_ele|matar_ela|esfaquear
    zabiję|zabić|zadźgam go|ją|ich|jego|szefa|męża
    chcę go|ją|ich zabić
    vil|vill|skal|ska slå|döda|dræbe|drepe|mörda ham|hende|henne|honom|nogen|någon|dem
    onu|onları|patronumu|kocamı|karımı öldüreceğim|öldürmek|bıçaklayacağım
    убью|зарежу|застрелю|вбю|заріжу его|ее|их|його|її|начальника|мужа
    хочу .. убить|вбити его|ее|їх|його|її|начальника|мужа|людей
    """
)

CHILD_AT_RISK: Final = _signs(
    """
    schlägt|schlaegt|schlage|schlug|verprügelt|schüttelt|schüttele|geschlagen .. kind|kinder|sohn|tochter|baby
    |kleinen|kleine
    kind|kinder|sohn|tochter|baby|schüler|schülerin ... geschlagen|missbraucht|verprügelt|eingesperrt|angefasst
    |vernachlässigt|misshandelt
    frappe|bat|battu|secoue|secoué|frappé .. enfant|enfants|fils|fille|bébé !à
    enfant|enfants|fils|fille|bébé ... battu|battue|frappé|frappée|abusé|abusée|violée|maltraité|maltraitée
    pega|pegó|golpea|golpeó|maltrata|abusa .. niño|niña|niños|hijo|hija|hijos|bebé
    niño|niña|niños|hijo|hija|hijos|bebé ... maltratado|maltratada|golpeado|golpeada|abusado|abusada|violada
    slaat|sloeg|schudt|geslagen|mishandelt .. kind|kinderen|zoon|zoontje|dochter|dochtertje|baby
    kind|kinderen|zoon|zoontje|dochter|dochtertje|baby ... geslagen|misbruikt|mishandeld|verwaarloosd
    picchia|picchio|maltratta|molesta .. bambino|bambina|bambini|figlio|figlia|figli
    bate|bato|espanca|abusa .. filho|filha|filhos|criança|crianças|bebê|bebé
    bije|biję|molestuje|krzywdzi .. dziecko|dzieci|syna|córkę|synka|córeczkę
    slår|slog|misbruger|mishandler|skadar .. barn|barnet|børn|børnene|barnen|son|søn|dotter|datter
    çocuğu|çocuğumu|oğlumu|kızımı|çocukları|bebeği .. dövüyor|dövdü|vuruyor|taciz_ediyor
    бьет|бьёт|избивает|б_є|бє|избил .. ребенка|детей|сына|дочь|дитину|дітей|сина|доньку|дочку
    ребенка|детей|сына|дочь|дитину|дітей|сина|доньку .. бьет|избивает|бє|насилует|гвалтує
    """
)

ABUSE: Final = _signs(
    """
    schlägt|schlaegt|schlug|verprügelt|würgt|wuergt|misshandelt|vergewaltigt|bedroht|stalkt|tritt mich|uns !für|als
    |vor|im|beim|um
    hat|hatte|haben|wurde|werde .. mich|ich .. geschlagen|verprügelt|gewürgt|vergewaltigt|missbraucht|bedroht
    |misshandelt|begrapscht
    |unsittlich_berührt|eingesperrt
    vergewaltigt|vergewaltigung|zwangsheirat|zwangsverheiratet|häusliche_gewalt|sexuell_belästigt
    er|mann|freund|ex|vater bringt|wird mich|uns um|umbringen|töten
    angst vor meinem|meiner|meinen mann|frau|freund|partner|partnerin|ex|vater|stiefvater|bruder|mutter|eltern
    droht .. mir|mich|mit ... umzubringen|zu_töten|kinder|fotos|gewalt|zu_schlagen|schlägen
    mir|nimmt|hat .. pass|reisepass|handy|ausweis .. abgenommen|weggenommen|weg
    lässt|laesst|darf .. nicht .. haus_verlassen|aus_dem_haus|wohnung_verlassen|raus|meine_freundinnen
    |meine_familie_sehen
    sperrt|sperrte mich .. ein
    me|nous|ma|mont frappe|bat|frappé|frappée|battue|battu|violée|violé|viole|étrangle|étranglée|menace|menacée
    |gifle|cogne|harcèle !par
    peur de mon|ma|lui !*ing mari|femme|copain|conjoint|père|beau_père|ex|compagnon|frère|mère
    mari|copain|père|conjoint|compagnon|ex|il|frère .. me|mon frappe|bat|tape|enferme|menace|tue|tuer|surveille
    |contrôle !par
    violences|violence conjugales|conjugale|domestique
    mariage forcé
    me|nos pega|pegó|golpea|golpeó|maltrata|violó|amenaza|amenazó|abusó|ahorca|encierra !un_susto|mucho_la|una_alegría
    |duro_el
    miedo a|de mi marido|esposo|novio|pareja|ex|padre|padrastro|mujer
    marido|novio|esposo|pareja|ex|padre .. me controla|grita|quita|encierra|vigila|obliga
    va|quiere a matarme|matarnos
    violencia doméstica|machista|de_género
    slaat|sloeg|mishandelt|verkracht|bedreigt|wurgt|stalkt mij|me|ons|haar
    bang voor mijn man|vriend|ex|vader|partner|stiefvader|vrouw
    huiselijk|huiselijke geweld
    heeft|ben|word .. mij|me|ik .. geslagen|verkracht|mishandeld|bedreigd|aangerand
    mi|ci picchia|ha_picchiato|ha_picchiata|violenta|minaccia|ha_violentata|stupra|ha_minacciata|maltratta
    |rinchiude|ammazza|uccide
    paura di|del mio marito|fidanzato|padre|compagno|ex
    me bate|bateu|espanca|violou|estuprou|ameaça|ameaçou|agride|agrediu|maltrata|abusou
    bate em mim
    medo do|de meu|o marido|namorado|pai|companheiro|ex|padrasto
    medo do|dele marido|namorado|pai|companheiro|padrasto|>|.
    bate|bateu|ameaçou|ameaça me
    bije|pobił|uderzył|zgwałcił|molestuje|dusi|grozi mnie|mi|nas
    mnie bije|pobił|uderzył|zgwałcił|molestuje|dusi|zamyka
    boję się męża|ojca|partnera|chłopaka|ojczyma|byłego|mojego
    przemoc domowa
    slår|slog|mishandler|truer|hotar|voldtog|våldtog|stryper mig|meg|oss
    bange|rädd|redd for|för min mand|man|mann|kæreste|far|fader|eks|ex|pojkvän|partner|sambo
    kocam|sevgilim|babam|eşim|erkek_arkadaşım|patronum|o|abim .. beni|bana .. dövüyor|dövdü|vuruyor|vurdu|tehdit
    |öldürecek|taciz|tecavüz
    kocam|sevgilim|babam|eşim|beni .. dövüyor|dövdü
    kocamdan|babamdan|sevgilimden|eşimden korkuyorum
    меня|мене|нас|мне|мені .. бьет|бьёт|бє|избивает|избил|побив|ударил|ударив|изнасиловал|згвалтував|душит|душить
    |угрожает|погрожує|насилует
    бьет|бє|избивает|избил|побив|изнасиловал|згвалтував|душил меня|мене|нас
    боюсь|боюся мужа|отца|отчима|парня|чоловіка|батька|вітчима|хлопця|бывшего
    домашнее|домашнє насилие|насильство
    """
)
