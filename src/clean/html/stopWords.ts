/** Frequent function words of the languages with Latin script that most news pages are in. */
const LISTS = {
  english:
    'the of and to in a is that for it on as with was be by are at from this have or an but not his they he i which you ' +
    'were we had their has its been who more will would there so if no when up what out about said can she her one all do ' +
    'than them my into our your just like some could them over after also other new only two most how where why these',
  german:
    'der die das und in zu den von mit ist des sich auf für nicht ein eine dem im auch es an als bei aus nach wie werden ' +
    'wird sie er wir hat haben war sind einen einer um so aber oder noch nur man was wenn zum zur über vor durch dass',
  french:
    'le la les de et des en un une du que qui dans pour est par sur pas au ce avec plus il sont se ne aux cette mais',
  spanish:
    'el los las y por con una su para como más pero lo o del al que en es se no un sus este entre ya ha fue',
  italian: 'di e il che non per una sono si da come ma più della con alla nel dei anche gli le del ha',
  portuguese: 'de que e do da em um para com não uma os no se na por mais as dos como mas ao das foi pelo',
  dutch: 'de het een en van in is dat op te zijn met voor niet aan er om ook als bij maar door uit naar',
  others:
    'i w na z do się nie że jest od to po jak dla przez je bir ve bu için ile och att det som på är av til og',
};

export const stopWords: ReadonlySet<string> = new Set(Object.values(LISTS).join(' ').split(' '));
