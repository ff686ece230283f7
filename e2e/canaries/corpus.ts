/**
 * Secrets that are planted in calls and then looked for everywhere. All are made up and say so. No twelve characters of
 * one stand in another or in anything that may be kept, so that a piece tells whose it is.
 */
export const keys = {
  'key after Bearer': 'mockbearer7k2p9w4x6v8q3n',
  'bare key in Authorization': 'mockrawauth5t1z8r6j4h2m9',
  'key after a doubled Bearer': 'mockdoubled3g7c5b9f1d6s8',
  'key joined to Bearer': 'mockjoined2a4e6i8o1u3y5w',
  'password of Basic': 'mockBasicPass-Qr7Lz2Vx9',
  'key in X-API-Key': 'mockXApi-Ht4Nb8Kd1Gf6Tr3',
  'key in a header of an own backend': 'mockHospitalToken-Wp6Js3Fg7',
  'key in the query': 'mockquerykey9d8c7b6a5f4e',
  'token in the query': 'mockAccess-Zx5Cv2Bn8Mk1Lp7',
  'signature of a signed URL': 'mockSigned-0a9b8c7d6e5f4a3b2c',
  'security token of a signed URL': 'mockSigner-Yt6Re4Ui8Op2As0Df',
  'key in a JSON body': 'mockJsonBodyKey-Ql1Wk2Ej3',
  'password in a form': 'mockFormPassword-Am4Sn5Db6',
  'key in a multipart field': 'mockMultipartKey-Vc8Xz9Lk0',
  'key in XML': 'mockXmlBodyKey-Po2Iu3Yt4',
  'session in a cookie': 'mockCookieSession-Gf7Hj8Kl9',
  'session that an answer sets': 'mockAnsweredSession-Bn1Mq2Wz3',
  'subject of a JWT': 'mockSub-Rx4Ct5Vy6Hb8Nm2',
  'signature of a JWT': 'mockJws-Ub7In8Om9Tg4Ry6',
  'JWT in a text': 'mockJwtInText-Pa1Sd2Fg3Hj4',
  'token that an answer gives': 'mockIssued-Kz5Lx6Qd9Fb3Hn1',
} as const;

export const patients = {
  'name in a JSON body': 'Mockmann Jsonia Quellenhorst',
  'birth date in a JSON body': '1852-13-41',
  'record number in a JSON body': '9041775260183',
  'name as a JSON member': 'Mockmeyer, Memberine 18520101',
  'name in a list': 'Mocklist Entryson Vandermeer',
  'name in a multipart field': 'Mockfield Multiparta Osterlund',
  'name in a file name': 'mock_filename_Xaver_Zwick',
  'name in a DICOM file': 'Mockdicom^Filea^Brunhilde',
  'record number in a DICOM file': 'MOCKMRN-FILE-55810',
  'name in a DICOM body': 'Mockbody^Dicoma^Walpurga',
  'birth date in a DICOM body': '18521342',
  'record number in a DICOM body': 'MOCKMRN-BODY-77203',
  'pixels of an image': 'mockPixelsOfAChestImage-90417',
  'name in the query': 'Mockquery Searchine Falkenrath',
  'record number in the query': '7719035528846',
  'name alone as the query': 'mockbarequeryname',
  'record number in a documented path': 'mockscanid-81f2c0de77',
  'name in a path': 'Mockpath-Segmentia-Rautenberg',
  'name in a Referer': 'Mockreferer-Pagina-Holzapfel',
  'name in a request header': 'Mockheader Requesta Tannhauser',
  'name in a CSV body': 'Mockcsv Kommaline Trautwein',
  'name in an XML body': 'Mockxml Elementine Ehrenfried',
  'name in an answer': 'Mockanswer Bodyne Lindqvist',
  'birth date in an answer': '1852-14-40',
  'record number in an answer': '6628104937715',
  'name in a message of the server': 'Mockmessage Errorine Sandkuhl',
  'name in a reason phrase': 'Mockreason Phraseline Unterberg',
  'name in an answered header': 'Mockdisposition Attacha Gruber',
  'name in a challenge': 'Mockchallenge Descripta Moser',
  'name where a redirect leads': 'Mockredirect-Locatia-Pfister',
  'name in a text': 'Mockplain Texterine Aschenbach',
  'name in a page': 'Mockhtml Markupia Eisenstein',
} as const;

export type Canary = { readonly name: string; readonly kind: 'key' | 'patient'; readonly value: string };

export const canaries: readonly Canary[] = [
  ...Object.entries(keys).map(([name, value]) => ({ name, value, kind: 'key' as const })),
  ...Object.entries(patients).map(([name, value]) => ({ name, value, kind: 'patient' as const })),
];
